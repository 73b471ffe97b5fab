package cn.changxiao.property.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.organisation.FoundOrganisation;
import cn.changxiao.property.organisation.NewOrganisation;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.organisation.OutsideOwnArea;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class PlacesIT implements DatabaseTest {

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    Places places;

    @Inject
    AddCommunity addCommunity;

    @Inject
    FoundOrganisation foundOrganisation;

    @Inject
    Sql sql;

    @BeforeAll
    void loadTheCountry() {
        loadPlaces.load();
    }

    @Test
    void loadsTheWholeCountryOnce() {
        assertThat(sql.number("SELECT COUNT(*) FROM place_jurisdiction WHERE level = 'STREET'"))
                .isEqualTo(41_352);
        assertThat(places.children("")).hasSize(31);
        assertThat(loadPlaces.load()).isZero();
    }

    @Test
    void everyPlaceHangsOnAPlaceOneLevelUp() {
        assertThat(sql.number("""
                                SELECT COUNT(*) FROM place_jurisdiction c
                                LEFT JOIN place_jurisdiction p ON p.code = c.parent_code
                                WHERE c.level <> 'PROVINCE' AND p.code IS NULL
                                """)).isZero();
    }

    @Test
    void saysAPathWithoutTheFormalNodes() {
        assertThat(places.fullName("510903001")).isEqualTo("四川省 遂宁市 船山区 南津路街道");
        assertThat(places.fullName("110101001")).isEqualTo("北京市 东城区 东华门街道");
        assertThat(places.path("110101001")).hasSize(4);
    }

    @Test
    void findsPlacesByNameAndByCode() {
        assertThat(places.search("遂宁", 5)).extracting(Place::code).contains("5109");
        assertThat(places.search("510903", 1)).extracting(Place::name).containsExactly("船山区");
    }

    @Test
    void addsACommunityBelowItsStreetOnlyOnce() {
        NewCommunity community = new NewCommunity("510903001001", "南津社区");

        addCommunity.add(Viewer.service(), community);
        addCommunity.add(Viewer.service(), community);

        assertThat(places.children("510903001")).extracting(Place::name).containsExactly("南津社区");
        assertThatThrownBy(() -> addCommunity.add(Viewer.service(), new NewCommunity("510903001001", "别名社区")))
                .isInstanceOf(CommunityCodeTaken.class)
                .hasMessageContaining("南津社区");
    }

    @Test
    void refusesACommunityWithoutAStreet() {
        assertThatThrownBy(() -> addCommunity.add(Viewer.service(), new NewCommunity("510903999001", "无街社区")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("510903999");
        assertThatThrownBy(() -> new NewCommunity("51090300100", "短码")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void holdsAStreetOfficeToItsOwnStreet() {
        OrganisationId office = foundOrganisation.found(
                Viewer.service(),
                new NewOrganisation(OrganisationKind.STREET_OFFICE, "凯旋路街道办", Optional.empty(), "510903002"));
        Viewer clerk = Viewer.member(new UserId(7), "李科员", Role.STREET_OFFICE, office);
        Viewer cashier = Viewer.member(new UserId(8), "王收银", Role.PROPERTY_COMPANY, office);

        assertThat(addCommunity
                        .add(clerk, new NewCommunity("510903002001", "凯旋社区"))
                        .level())
                .isEqualTo(PlaceLevel.COMMUNITY);
        assertThatThrownBy(() -> addCommunity.add(clerk, new NewCommunity("510903004001", "越界社区")))
                .isInstanceOf(OutsideOwnArea.class);
        assertThatThrownBy(() -> addCommunity.add(cashier, new NewCommunity("510903002002", "无权社区")))
                .isInstanceOf(RoleMissing.class);
    }
}
