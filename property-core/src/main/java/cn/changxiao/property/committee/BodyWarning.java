package cn.changxiao.property.committee;

/** What somebody should do about a body, as a sentence with its day and clause. */
public record BodyWarning(BodyTerm term, String sentence) {}
