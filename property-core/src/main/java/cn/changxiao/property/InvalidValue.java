package cn.changxiao.property;

import java.io.Serial;

/** A single value that cannot mean what it should: an area with three decimals, a code of the wrong length. */
public final class InvalidValue extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public InvalidValue(String sentence) {
        super(Kind.INVALID, sentence);
    }
}
