package cn.changxiao.handover.facility;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.party.OrganisationId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Writes facilities list by list; the key of a list is the key of its first row, the others count on from it. */
@Singleton
class Facilities {

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    Facilities(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** Ids in the order of the list; those it got before, if the list was registered before. */
    List<FacilityId> add(BusinessKey key, List<NewFacility> facilities) {
        byte[] hash = ContentHash.of(facilities);
        List<FacilityId> earlier = registeredBefore(key, hash, facilities.size());
        if (!earlier.isEmpty()) {
            return earlier;
        }
        long first = ids.block(facilities.size());
        List<@Nullable Object[]> rows = new ArrayList<>(facilities.size());
        LocalDateTime now = LocalDateTime.now(clock);
        for (int i = 0; i < facilities.size(); i++) {
            rows.add(row(first + i, lineKey(key, i), hash, facilities.get(i), now));
        }
        sql.batch("""
                INSERT INTO handover_facility (facility_id, business_key, content_hash, compound_id, building_id,
                    facility_class, description, quantity_hundredths, unit, location, maker, serial, installed_on,
                    cost_fen, funding_source, owner_before, meter_boundary, duty, operator_id, registered_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        return idsFrom(first, facilities.size());
    }

    private List<FacilityId> registeredBefore(BusinessKey key, byte[] hash, int size) {
        return sql.first(
                        "SELECT facility_id, content_hash FROM handover_facility WHERE business_key = ?",
                        row -> {
                            if (!Arrays.equals(row.getBytes("content_hash"), hash)) {
                                throw new KeyReusedWithOtherContent(key);
                            }
                            return idsFrom(row.getLong("facility_id"), size);
                        },
                        lineKey(key, 0).value())
                .orElse(List.of());
    }

    private static List<FacilityId> idsFrom(long first, int size) {
        return LongStream.range(first, first + size).mapToObj(FacilityId::new).toList();
    }

    private static BusinessKey lineKey(BusinessKey key, int line) {
        return new BusinessKey(key.value() + "#" + line);
    }

    private static @Nullable Object[] row(
            long id, BusinessKey key, byte[] hash, NewFacility facility, LocalDateTime now) {
        return new Object[] {
            id,
            key.value(),
            hash,
            facility.place().compound().value(),
            facility.place().building().map(BuildingId::value).orElse(null),
            facility.facilityClass().name(),
            facility.description(),
            facility.quantity().hundredths(),
            facility.quantity().unit(),
            facility.place().location(),
            facility.make().maker(),
            facility.make().serial(),
            facility.make().installedOn().orElse(null),
            facility.funding().cost().fen(),
            facility.funding().source().name(),
            facility.ownership().before().name(),
            facility.ownership().boundary().name(),
            facility.duty().name(),
            facility.ownership().operator().map(OrganisationId::value).orElse(null),
            now
        };
    }
}
