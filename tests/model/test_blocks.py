from reader.model import NO_FIELDS, Block, Fields, Parsed, Role, Shape


def test_a_block_is_a_paragraph_of_which_nothing_is_known():
    block = Block(text="The ferry was late.")
    assert (block.shape, block.role, block.rule, block.line, block.evidence) == (
        Shape.PARAGRAPH, Role.UNKNOWN, None, None, None,
    )  # fmt: skip


def test_a_text_states_nothing_of_itself():
    assert Parsed(blocks=()).fields is NO_FIELDS
    assert Fields(title=None, authors=()) == NO_FIELDS
