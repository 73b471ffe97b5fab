package cn.changxiao.billing.message;

import java.util.Optional;

/** Asked in the transaction that lets a message go: whoever queued it says whether it is still due. */
public interface BeforeSending {

    /** Why the message of the step must not go out any more, in Chinese; empty if it must. */
    Optional<String> reasonAgainst(long step);
}
