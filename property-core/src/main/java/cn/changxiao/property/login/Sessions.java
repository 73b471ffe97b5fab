package cn.changxiao.property.login;

import cn.changxiao.property.Sql;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Optional;

/** Who is logged in. A session is found by the hash of its token, ends by itself, and can be ended earlier. */
@Singleton
public class Sessions {

    private static final int TOKEN_BYTES = 32;
    private static final String FIND = """
            SELECT u.user_id, u.name, u.role, u.organisation_id, u.person_id
            FROM party_session s
            JOIN party_user u ON u.user_id = s.user_id
            WHERE s.token_hash = ? AND s.expires_at > ?
            """;

    private final Sql sql;
    private final SessionRows rows;
    private final Clock clock;
    private final Policies policies;
    private final SecureRandom random = new SecureRandom();

    Sessions(Sql sql, SessionRows rows, Clock clock, Policies policies) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
        this.policies = policies;
    }

    /** A new session of a user whose password, or other proof, has been checked. */
    public SessionToken start(UserId user) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        LocalDateTime now = LocalDateTime.now(clock);
        long hours = policies.value(PolicyParameter.SESSION_LENGTH, "", LocalDate.now(clock));
        rows.save(new SessionRow(hash(token), user.value(), now, now.plusHours(hours)));
        return new SessionToken(
                token, now.plusHours(hours).atZone(clock.getZone()).toInstant());
    }

    /** Who holds this token; nobody when it is unknown, ended or expired. */
    public Optional<Viewer> find(String token) {
        return sql.first(FIND, Sessions::viewer, hash(token), LocalDateTime.now(clock));
    }

    /** Ends the session of this token; a token that is unknown stays so. */
    public void end(String token) {
        rows.deleteByTokenHash(hash(token));
    }

    /** Forgets the sessions that have ended by themselves. */
    public int removeExpired() {
        return rows.deleteByExpiresAtLessThanEquals(LocalDateTime.now(clock));
    }

    private static Viewer viewer(ResultSet row) throws SQLException {
        return new Viewer(
                new UserId(row.getLong("user_id")),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getObject("organisation_id", Long.class))
                        .map(OrganisationId::new),
                Optional.ofNullable(row.getObject("person_id", Long.class)).map(PersonId::new));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
