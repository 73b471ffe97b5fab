package cn.changxiao.billing.message;

/** The way out: hands one message to whoever delivers it. Called outside any transaction. */
public interface MessageGateway {

    /** The word by which the setting {@code changxiao.message.gateway} chooses it. */
    String name();

    /**
     * Hands the message over, once.
     *
     * @throws MessageNotSent if it is certain that nobody got it; any other failure means that it may have been sent
     */
    void send(OutgoingMessage message) throws MessageNotSent;
}
