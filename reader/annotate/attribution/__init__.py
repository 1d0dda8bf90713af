"""Attribution: which words of a sentence give a quotation to whom, and who that is.

* a paragraph's quotations: attribution; a sentence's: patterns, verbless, following, clauses_behind, tails,
  unknown_verbs; neighbours; announcements, paragraphs (who goes on in the next), repeats, mere_words
* how it is said: governing, finite_verbs, inverted_clauses, participles, clauses, passives, incises, colons, own_words,
  possessives, citations, called_words, predicates, presented, reported_speech, according
* who stands there: subjects, clause_subjects, introductions (what stands before one), appositions, later_subjects,
  links_behind, late_subjects, appended_names, second_roles, joint_subjects, phrase_parts, bodies
* whom that means: meant; antecedents (pronouns), meant_after, not_meant, only_persons, sentence_subjects, referents,
  earlier, dropped_subjects, several, epithets, ages, spoken_of, parties, bearers (roles), people, shown_persons (what
  shows that a name is a person's), held_roles, names, whole_names, interviews; plausible (who cannot speak)
* the frames of an article: kept_frames
"""
