"""Claims of many documents to events: who rests on whom, and how many stand behind each event.

Pure functions over the types of ``dateline.model``: nothing here knows a database, a parser or a file of texts.
"""
