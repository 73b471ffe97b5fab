package cn.changxiao.property.bankstatement.account;

import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import cn.changxiao.property.party.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * An account whose statements an organisation imports.
 *
 * @param map the column map that its files are tried with first
 */
public record StatementAccount(
        StatementAccountId id,
        OrganisationId organisation,
        StatementAccountKind kind,
        StatementPurpose purpose,
        String accountNumber,
        String name,
        OptionalLong map) {

    static StatementAccount read(ResultSet row) throws SQLException {
        long map = row.getLong("map_id");
        return new StatementAccount(
                new StatementAccountId(row.getLong("account_id")),
                new OrganisationId(row.getLong("organisation_id")),
                StatementAccountKind.valueOf(row.getString("kind")),
                StatementPurpose.valueOf(row.getString("purpose")),
                row.getString("account_number"),
                row.getString("name"),
                map == 0 ? OptionalLong.empty() : OptionalLong.of(map));
    }

    /** The number as pages show it. */
    public String maskedNumber() {
        return AccountNumber.masked(accountNumber);
    }
}
