package cn.changxiao.property.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class AuditLogIT implements DatabaseTest {

    @Inject
    AuditLog audit;

    @Inject
    Sql sql;

    @Inject
    TransactionOperations<Connection> transactions;

    @Test
    void keepsWhatWasCommittedAndForgetsWhatWasRolledBack() {
        transactions.executeWrite(status -> {
            audit.record(Viewer.service(), "Test", "kept:1", "留下");
            return true;
        });
        transactions.executeWrite(status -> {
            audit.record(Viewer.service(), "Test", "lost:1", "撤回");
            status.setRollbackOnly();
            return true;
        });

        assertThat(sql.number("SELECT COUNT(*) FROM audit_entry WHERE subject = 'kept:1'"))
                .isEqualTo(1);
        assertThat(sql.number("SELECT COUNT(*) FROM audit_entry WHERE subject = 'lost:1'"))
                .isZero();
    }

    @Test
    void refusesToRecordWhereNothingIsBeingDone() {
        assertThatThrownBy(() -> audit.record(Viewer.service(), "Test", "none:1", "无事务"))
                .hasMessageContaining("transaction");
    }

    @Test
    void cannotBeChangedOrDeleted() {
        transactions.executeWrite(status -> {
            audit.record(Viewer.service(), "Test", "fixed:1", "不可改");
            return true;
        });

        assertThatThrownBy(() -> sql.update("UPDATE audit_entry SET detail = '改' WHERE subject = 'fixed:1'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql.update("DELETE FROM audit_entry WHERE subject = 'fixed:1'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }
}
