package cn.changxiao.billing.message;

import java.io.Serial;

/** The gateway is certain that a message did not go out; it is tried again later. */
public final class MessageNotSent extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param reason for the list of messages, in Chinese and without personal data */
    public MessageNotSent(String reason) {
        super(reason);
    }
}
