"""Findings: quotations, speakers, credits, the publisher.

What the pipeline asks for stands here: quotes, speakers, captions (their credits; what a credit looks like is in
rules/), source. The rooms:

* marks: quotation marks and what stands between them
* sentences: the words around a quotation
* attribution: who is said to have said it
* turns: conversations and interviews, whose words stand between no marks
* publisher: the signs that tell the source
"""
