"""Time expressions: lexicon -> grammar -> resolver with discourse state -> intervals (component ``dateline_timex``)."""
