package cn.changxiao.billing.charge;

import java.time.LocalDate;

/** A half-open period: an agreement of the issuer, or a parking space held by a unit. */
public record Period(LocalDate from, LocalDate until) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
