"""HTML.

page (all of it); tree (one walk over it), elements, names (in its markup), blocks, tables, preformatted (a text in
`<pre>`), escaped (HTML shown as text), walls (what those do not see who do not pay); extractor (trafilatura's
judgement); metadata, linked_data, saved (from where), news_xml; script_data and article_body (text in data). Without a
tree: plain, stream (in pieces). In other formats: pieces.
"""
