package cn.changxiao.property.login;

import java.time.Instant;

/** The secret of one session, for the cookie. Only its hash is stored, and its text form does not show it. */
public record SessionToken(String value, Instant expiresAt) {

    @Override
    public String toString() {
        return "session until " + expiresAt;
    }
}
