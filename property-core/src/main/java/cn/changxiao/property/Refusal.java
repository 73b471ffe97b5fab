package cn.changxiao.property;

import java.io.Serial;

/**
 * A rule that was broken by the caller, said in one Chinese sentence that carries the values and what would make it
 * right. Each rule is its own subclass, named by the rule; nothing is written when one is thrown inside a use case.
 */
public abstract class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /**
     * @param kind what sort of answer the caller deserves
     * @param sentence one Chinese sentence for the user
     */
    protected Refusal(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The stable name of the broken rule, as in {@code UnbalancedEntry}; part of the API. */
    public String code() {
        return getClass().getSimpleName();
    }

    /** The sentence; never null, unlike {@link #getMessage()} in general. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** The four sorts of refusal; only the web edge turns them into status numbers. */
    public enum Kind {
        /** The input breaks a rule of form or meaning. */
        INVALID,
        /** What was asked for is not there, or not visible to the one who asks. */
        NOT_FOUND,
        /** The state of the record, or an earlier use of the same key, stands against it. */
        CONFLICT,
        /** The user may not do this, for example check what they made themselves. */
        FORBIDDEN
    }
}
