package cn.changxiao.billing.letter;

/** A building with letters to be delivered. */
public record LetterBatch(long building, String compound, String label, long letters) {}
