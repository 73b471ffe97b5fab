package cn.changxiao.handover.transfer;

import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.BatchState;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** What a move needs to know of a batch. */
record BatchHead(
        BatchId id,
        String number,
        CompoundId compound,
        OrganisationId operator,
        OrganisationId giver,
        BatchState state,
        Optional<LocalDate> checkOn,
        Optional<Agreement> agreement) {

    static BatchHead of(ResultSet row) throws SQLException {
        LocalDate titleOn = row.getObject("title_on", LocalDate.class);
        return new BatchHead(
                new BatchId(row.getLong("batch_id")),
                row.getString("batch_number"),
                new CompoundId(row.getLong("compound_id")),
                new OrganisationId(row.getLong("operator_id")),
                new OrganisationId(row.getLong("giver_id")),
                BatchState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("check_on", LocalDate.class)),
                titleOn == null
                        ? Optional.empty()
                        : Optional.of(new Agreement(
                                titleOn,
                                row.getObject("risk_on", LocalDate.class),
                                row.getString("operator_signatory"))));
    }
}
