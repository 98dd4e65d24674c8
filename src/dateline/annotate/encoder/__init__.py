"""A small encoder beside the rules: MiniLM fine-tuned, eight-bit weights, no torch.

One encoder serves several heads: each adds an array to ``session.Reading`` and a module that decodes it, as ``spans`` does for
attribution.
"""
