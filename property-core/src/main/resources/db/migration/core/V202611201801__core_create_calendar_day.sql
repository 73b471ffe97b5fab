-- Days that a notice makes different from their weekday: days off and working days that make up for them. A notice may
-- name days of the December before its year, so that the year it belongs to is kept as well.
CREATE TABLE property_calendar_day (
    day DATE NOT NULL PRIMARY KEY,
    notice_year SMALLINT NOT NULL,
    kind VARCHAR(8) NOT NULL,
    occasion VARCHAR(40) NOT NULL,
    CONSTRAINT property_calendar_day_kind CHECK (kind IN ('OFF', 'MAKE_UP')),
    FOREIGN KEY property_calendar_day_notice (notice_year) REFERENCES property_calendar_year (year)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
