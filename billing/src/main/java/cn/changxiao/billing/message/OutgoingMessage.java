package cn.changxiao.billing.message;

import cn.changxiao.property.party.Mask;

/**
 * A message on its way out, with the telephone number in clear; its text form is masked, so that it cannot leak into a
 * log.
 *
 * @param id the same for every attempt, so that a provider can tell a repetition
 */
public record OutgoingMessage(long id, String phone, String text) {

    public String maskedPhone() {
        return Mask.phone(phone);
    }

    @Override
    public String toString() {
        return id + " to " + maskedPhone();
    }
}
