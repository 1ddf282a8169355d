-- Version 4: issues that are dated by the month only.
ALTER TABLE revision ADD COLUMN dated_by_month INTEGER NOT NULL DEFAULT 0 CHECK (dated_by_month IN (0, 1));
