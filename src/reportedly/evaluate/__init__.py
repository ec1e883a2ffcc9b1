"""How right a reading is: readings against the coding of a careful person, passage by passage.

gold, readings → `coding` (values) → `matching` (which belong together) → `scoring` (one passage) → `measures` and
`bootstrap` (figures with their intervals) → `breakdowns`, `calibration`, `comparison` → `evaluation`
"""
