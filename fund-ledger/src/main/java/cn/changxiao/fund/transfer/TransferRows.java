package cn.changxiao.fund.transfer;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;

/** Locks the transfers of a custodian. */
@Singleton
class TransferRows {

    private static final String LOCK = """
            SELECT transfer_id, compound_id, assembly, state, maker_id FROM fund_transfer
            WHERE transfer_id = ? AND custodian_id = ? FOR UPDATE
            """;

    private final Sql sql;

    TransferRows(Sql sql) {
        this.sql = sql;
    }

    TransferRow lock(Viewer viewer, TransferId id) {
        return sql.first(
                        LOCK,
                        row -> new TransferRow(
                                new TransferId(row.getLong("transfer_id")),
                                new CompoundId(row.getLong("compound_id")),
                                row.getString("assembly"),
                                TransferState.valueOf(row.getString("state")),
                                new UserId(row.getLong("maker_id"))),
                        id.value(),
                        viewer.organisationKey())
                .orElseThrow(() -> new NotFound("资金划转", id));
    }
}
