package cn.changxiao.property.ballot;

import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;

/** A ballot paper to be printed: its number, and a token of 32 hexadecimal digits that nobody can guess. */
public record BallotPaper(UnitId unit, String place, Area area, String number, String token) {}
