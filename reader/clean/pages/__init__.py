"""Pages: what a web page's markup says of its blocks.

evidence (their roles by it), model, features and spans (how likely each block is article), article (where the model
leaves next to nothing), stated (data that states more than the page shows), furniture and remnants (between and below
its paragraphs), strays (what tells of other articles).
"""
