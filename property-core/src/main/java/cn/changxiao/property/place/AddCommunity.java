package cn.changxiao.property.place;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.organisation.OwnArea;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Adds a community below its street. The same code and name again is the same community. */
@Singleton
public class AddCommunity {

    private final Sql sql;
    private final Places places;
    private final OwnArea ownArea;
    private final AuditLog audit;

    AddCommunity(Sql sql, Places places, OwnArea ownArea, AuditLog audit) {
        this.sql = sql;
        this.places = places;
        this.ownArea = ownArea;
        this.audit = audit;
    }

    /**
     * The community, new or known.
     *
     * @throws InvalidValue if the code is no code of a community below a known street
     * @throws CommunityCodeTaken if the code has another name
     */
    @Transactional
    public Place add(Viewer viewer, NewCommunity community) {
        viewer.require("新增社区", Role.ADMINISTRATOR, Role.STREET_OFFICE);
        String street = PlaceLevel.COMMUNITY.parentOf(community.code());
        if (places.find(street).isEmpty()) {
            throw new InvalidValue("社区代码 %s 的前 9 位 %s 不是已有的街道（乡镇）。".formatted(community.code(), street));
        }
        ownArea.requireContains(viewer, street);
        int added = sql.update(
                "INSERT IGNORE INTO place_jurisdiction (code, parent_code, level, name) VALUES (?, ?, 'COMMUNITY', ?)",
                community.code(),
                street,
                community.name());
        Place stored = places.get(community.code());
        if (!stored.name().equals(community.name())) {
            throw new CommunityCodeTaken(stored);
        }
        if (added == 1) {
            audit.record(viewer, "AddCommunity", "place:" + stored.code(), "新增社区“%s”".formatted(stored.name()));
        }
        return stored;
    }
}
