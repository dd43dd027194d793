"""The analysis: where profit, time and risk are, as charts and tables whose every mark opens a list of customers.

Imported when a screen of it is first opened, since it needs numpy and pyqtgraph.
"""
