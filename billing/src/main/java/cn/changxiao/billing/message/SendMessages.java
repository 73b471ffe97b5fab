package cn.changxiao.billing.message;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due, each message at most once: it is claimed in one transaction, handed to the gateway outside of any,
 * and ended in another. Two at once share the work; one that dies leaves nothing that would be sent twice.
 */
@Singleton
public class SendMessages {

    private static final Logger LOG = LoggerFactory.getLogger(SendMessages.class);

    private static final int AT_ONCE = 200;

    private final MessageTurns turns;
    private final MessageGateway gateway;

    SendMessages(
            MessageTurns turns,
            List<MessageGateway> gateways,
            @Property(name = "changxiao.message.gateway", defaultValue = "file") String chosen) {
        this.turns = turns;
        this.gateway = gateways.stream()
                .filter(each -> each.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no message gateway " + chosen));
    }

    /** How many were sent. */
    public int send() {
        int sent = 0;
        List<Long> waiting = turns.waiting(AT_ONCE);
        while (!waiting.isEmpty()) {
            for (long id : waiting) {
                Optional<OutgoingMessage> message = turns.claim(id);
                sent += message.isPresent() && handOver(message.get()) ? 1 : 0;
            }
            waiting = turns.waiting(AT_ONCE);
        }
        return sent;
    }

    private boolean handOver(OutgoingMessage message) {
        try {
            gateway.send(message);
        } catch (MessageNotSent refused) {
            turns.notSent(message.id(), String.valueOf(refused.getMessage()));
            return false;
        } catch (RuntimeException failure) {
            LOG.error("Whether message {} was sent is not known", message.id(), failure);
            turns.unclear(message.id());
            return false;
        }
        turns.sent(message.id());
        return true;
    }
}
