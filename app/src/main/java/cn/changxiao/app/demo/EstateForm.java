package cn.changxiao.app.demo;

import cn.changxiao.app.demo.drawing.InventedDocuments;
import cn.changxiao.app.demo.plan.PlannedBuilding;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedPerson;
import cn.changxiao.app.demo.plan.PlannedShare;
import cn.changxiao.app.demo.plan.PlannedUnit;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.Coordinates;
import cn.changxiao.property.estate.NewCompound;
import cn.changxiao.property.estate.UnitNature;
import cn.changxiao.property.ownership.Share;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.PersonKind;
import cn.changxiao.property.registration.NewBuilding;
import cn.changxiao.property.registration.NewEstate;
import cn.changxiao.property.registration.NewUnit;
import cn.changxiao.property.registration.OwnersShare;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills in the registry's form for one compound. */
final class EstateForm {

    private final DemoWork work;
    private final PlannedCompound compound;
    private final List<NewPerson> owners = new ArrayList<>();

    EstateForm(DemoWork work, PlannedCompound compound) {
        this.work = work;
        this.compound = compound;
    }

    NewEstate fill() {
        List<NewBuilding> buildings =
                compound.buildings().stream().map(this::building).toList();
        return new NewEstate(newCompound(), owners, buildings);
    }

    private NewCompound newCompound() {
        return new NewCompound(
                new BusinessKey(compound.key()),
                compound.name(),
                compound.community().code(),
                compound.address(),
                Optional.of(compound.builtYear()),
                Optional.of(new Coordinates(compound.longitude(), compound.latitude())),
                compound.committee().map(key -> work.register().organisation(work.plan(), key)));
    }

    private NewBuilding building(PlannedBuilding planned) {
        return new NewBuilding(
                planned.label(),
                Optional.of(planned.floors()),
                planned.hasLift(),
                planned.units().stream().map(this::unit).toList());
    }

    private NewUnit unit(PlannedUnit planned) {
        return new NewUnit(
                planned.entrance(),
                planned.floor(),
                planned.room(),
                Area.ofHundredths(planned.areaHundredths()),
                UnitNature.valueOf(planned.nature().name()),
                Optional.empty(),
                Optional.of(LocalDate.of(compound.builtYear(), 6, 1)),
                planned.nature() == PlannedUnit.Nature.PUBLIC_HOUSING ? compound.seller() : Optional.empty(),
                planned.shares().stream().map(this::share).toList());
    }

    private OwnersShare share(PlannedShare planned) {
        owners.add(person(work.plan().persons().get(planned.person()), planned.person()));
        return new OwnersShare(owners.size() - 1, Share.oneOf(planned.denominator(), planned.since()));
    }

    private static NewPerson person(PlannedPerson planned, int number) {
        if (planned.legal()) {
            return new NewPerson(PersonKind.LEGAL, planned.name(), Optional.empty(), Optional.empty());
        }
        return NewPerson.human(
                planned.name(),
                Optional.of(InventedDocuments.identity(number)),
                Optional.of(InventedDocuments.phone(number)));
    }
}
