package cn.changxiao.property.management;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.organisation.OwnArea;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Ends an agreement earlier than agreed. Ending it again on the same day changes nothing. */
@Singleton
public class EndAgreement {

    private static final String LOCK = """
            SELECT a.compound_id, a.valid_from, a.valid_until, c.street_code
            FROM management_agreement a
            JOIN estate_compound c ON c.compound_id = a.compound_id
            WHERE a.agreement_id = ?
            FOR UPDATE
            """;

    private final Sql sql;
    private final OwnArea ownArea;
    private final AuditLog audit;

    EndAgreement(Sql sql, OwnArea ownArea, AuditLog audit) {
        this.sql = sql;
        this.ownArea = ownArea;
        this.audit = audit;
    }

    /**
     * Makes {@code end} the first day on which the agreement no longer holds.
     *
     * @throws AgreementNotRunning if the day is not after its first and not before its last
     */
    @Transactional
    public void end(Viewer viewer, AgreementId agreement, LocalDate end, String reason) {
        viewer.require("终止管理协议", Role.STREET_OFFICE, Role.ADMINISTRATOR);
        if (reason.isBlank()) {
            throw new InvalidValue("终止协议须写明原因。");
        }
        Running running =
                sql.first(LOCK, Running::read, agreement.value()).orElseThrow(() -> new NotFound("管理协议", agreement));
        ownArea.requireContains(viewer, running.street());
        if (end.equals(running.until())) {
            return;
        }
        if (!end.isAfter(running.from()) || !end.isBefore(running.until())) {
            throw new AgreementNotRunning(running.from(), running.until(), end);
        }
        sql.update("UPDATE management_agreement SET valid_until = ? WHERE agreement_id = ?", end, agreement.value());
        audit.record(
                viewer,
                "EndAgreement",
                "compound:" + running.compound(),
                "协议 %s 自 %s 起终止：%s".formatted(agreement, end, reason.strip()));
    }

    private record Running(long compound, LocalDate from, LocalDate until, String street) {

        static Running read(ResultSet row) throws SQLException {
            return new Running(
                    row.getLong(1),
                    row.getObject(2, LocalDate.class),
                    row.getObject(3, LocalDate.class),
                    row.getString(4));
        }
    }
}
