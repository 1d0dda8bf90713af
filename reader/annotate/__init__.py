"""Findings: quotations, speakers, credits, the publisher."""
