package cn.changxiao.property.unitimport;

/** What a row and the register say differently of one unit; both stand. */
public record UnitConflict(int row, String unit, String field, String published, String registered) {}
