package cn.changxiao.billing.message;

import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers to nobody: writes into the service's log that a message would have left, with the number masked. */
@Singleton
final class LogGateway implements MessageGateway {

    private static final Logger LOG = LoggerFactory.getLogger(LogGateway.class);

    @Override
    public String name() {
        return "log";
    }

    @Override
    public void send(OutgoingMessage message) {
        LOG.info("Message {}", message);
    }
}
