package cn.changxiao.property.estate;

/** Which compounds to list: those below a place ("" for everywhere) whose name or address contains the words. */
public record CompoundFilter(String place, String words, int offset, int limit) {}
