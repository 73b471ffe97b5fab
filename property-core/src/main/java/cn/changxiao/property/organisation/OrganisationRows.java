package cn.changxiao.property.organisation;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The rows of organisations, one by one; there is no way to remove one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OrganisationRows extends GenericRepository<OrganisationRow, Long> {

    OrganisationRow save(OrganisationRow row);

    Optional<OrganisationRow> findByKindAndJurisdictionCodeAndName(
            OrganisationKind kind, String jurisdictionCode, String name);

    Optional<OrganisationRow> findByCreditCode(String creditCode);
}
