"""The sentences around quotations: words and names in a frame, cut, with what each word counts as.

framing makes frames of a paragraph: tokens, joined_names, sentences; the words come from lexicon, speech_lists,
compiled_lexicon, given_names. noun_phrases, links, nominals and findings are what is read in them.
"""
