package cn.changxiao.property.place;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rows of the tree; written in bulk by {@link LoadPlaces} and one by one by {@link AddCommunity}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PlaceRows extends GenericRepository<PlaceRow, String> {

    Optional<PlaceRow> findByCode(String code);

    List<PlaceRow> findByCodeInListOrderByCode(Collection<String> codes);

    List<PlaceRow> findByParentCodeOrderByCode(String parentCode);

    List<PlaceRow> findByParentCodeIsNullOrderByCode();

    @Query("""
            SELECT code, parent_code, level, name FROM place_jurisdiction
            WHERE name LIKE CONCAT('%', :words, '%') OR CONVERT(code USING utf8mb4) LIKE CONCAT(:words, '%')
            ORDER BY CHAR_LENGTH(code), code
            LIMIT :most
            """)
    List<PlaceRow> search(String words, int most);
}
