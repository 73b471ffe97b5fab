package cn.changxiao.property.ownership;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Persons;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The steps which a sale and a correction share, in the transaction of either. */
@Singleton
class ChangeOwners {

    private static final String OF_THE_COMPOUND = """
            SELECT COUNT(*) FROM ownership_share s JOIN estate_unit u ON u.unit_id = s.unit_id
            WHERE s.person_id = ? AND u.compound_id = ?
            """;

    private final Sql sql;
    private final Persons persons;
    private final ShareTimelines timelines;
    private final AuditLog audit;

    ChangeOwners(Sql sql, Persons persons, ShareTimelines timelines, AuditLog audit) {
        this.sql = sql;
        this.persons = persons;
        this.timelines = timelines;
        this.audit = audit;
    }

    /** The change which the key already names. */
    Optional<OwnershipChangeId> earlier(NewOwners owners, OwnershipChangeKind kind) {
        return sql.first(
                "SELECT change_id, content_hash FROM ownership_change WHERE business_key = ?",
                row -> {
                    if (!Arrays.equals(row.getBytes(2), owners.content(kind))) {
                        throw new KeyReusedWithOtherContent(owners.key());
                    }
                    return new OwnershipChangeId(row.getLong(1));
                },
                owners.key().value());
    }

    OwnershipChangeId write(Viewer viewer, OwnedUnits.LockedUnit unit, NewOwners owners, OwnershipChangeKind kind) {
        OwnershipChangeId id = timelines.replace(new Replacement(
                kind,
                owners.key().value(),
                HexFormat.of().formatHex(owners.content(kind)),
                unit.unit(),
                unit.place(),
                owners.from(),
                owners.until(),
                holdings(unit, owners.buyers()),
                owners.evidence(),
                viewer.user()));
        audit.record(
                viewer,
                kind == OwnershipChangeKind.SALE ? "RecordSale" : "CorrectOwnership",
                "unit:" + unit.unit(),
                "%s自 %s 起%s产权（%d 名产权人），凭据：%s"
                        .formatted(
                                unit.place(),
                                owners.from(),
                                kind.label(),
                                owners.buyers().size(),
                                owners.evidence()));
        return id;
    }

    private List<Holding> holdings(OwnedUnits.LockedUnit unit, List<Buyer> buyers) {
        List<NewPerson> unknown =
                buyers.stream().flatMap(buyer -> buyer.named().stream()).toList();
        Iterator<PersonId> registered = persons.register(unknown).iterator();
        List<Holding> holdings = new ArrayList<>();
        for (Buyer buyer : buyers) {
            PersonId person = buyer.known().isPresent()
                    ? ownerOfTheCompound(unit, buyer.known().get())
                    : registered.next();
            holdings.add(new Holding(person, buyer.numerator(), buyer.denominator()));
        }
        if (new HashSet<>(holdings.stream().map(Holding::person).toList()).size() != holdings.size()) {
            throw new InvalidValue("同一产权人重复出现，请将其份额合并为一行。");
        }
        return holdings;
    }

    /** A clerk names persons of the own compound by number; whoever comes from elsewhere is named by document. */
    private PersonId ownerOfTheCompound(OwnedUnits.LockedUnit unit, PersonId person) {
        if (sql.number(OF_THE_COMPOUND, person.value(), unit.compound().value()) == 0) {
            throw new NotFound("本小区业主", person);
        }
        return person;
    }
}
