"""Findings: quotations, speakers, credits, the publisher.

The modules by what they find:

* quotations: quotes, quotation_marks, single_marks, missing_marks, dialogue (dashes), spans, quotation_kinds
* speakers: speakers, attribution (of a paragraph's quotations), patterns (of a sentence), following, unknown_verbs,
  findings; neighbours (of a sentence), governing, participles, clauses, passives, incises, colons, possessives,
  citations, called_words, according, subjects, later_subjects, appended_names, second_roles, joint_subjects,
  dropped_subjects, several, noun_phrases, phrase_parts; antecedents (pronouns), earlier, epithets, bearers (roles),
  bodies, people, names, given_names, plausible, interviews, paragraphs (who goes on in the next), repeats, mere_words
* the sentences around them: framing, frames, sentences, tokens, lexicon, compiled_lexicon
* captions: captions, their credits (what a credit looks like is in rules/)
* the publisher: source, source_places, source_head, source_page, source_self, source_company, source_words,
  source_votes, source_evidence
"""
