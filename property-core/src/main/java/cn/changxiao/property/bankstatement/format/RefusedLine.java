package cn.changxiao.property.bankstatement.format;

/** A row of data that is no movement of money, or cannot be read: which column, and what would make it right. */
public record RefusedLine(int line, String column, String sentence) {}
