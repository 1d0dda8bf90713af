"""Headlines.

headline (as stated, as marked, or the likeliest line), above_article (another one, once the article is found), sharing
(as a page's own links say it), headings (where a text begins, and what stands above it), sites (named beside a
headline), stated (titles that name no article); of the likeliest line: model, signs, menus (above it),
words (of a language).
"""
