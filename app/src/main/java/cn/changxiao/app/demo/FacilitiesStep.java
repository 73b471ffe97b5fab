package cn.changxiao.app.demo;

import cn.changxiao.app.demo.decision.DemoDecisions;
import cn.changxiao.app.demo.drawing.RenovationDrawing;
import cn.changxiao.app.demo.plan.PlannedBatch;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedFacility;
import cn.changxiao.handover.acceptance.LoadAcceptances;
import cn.changxiao.handover.acceptance.NewAcceptance;
import cn.changxiao.handover.batch.BatchState;
import cn.changxiao.handover.facility.FacilityId;
import cn.changxiao.handover.facility.NewFacility;
import cn.changxiao.handover.facility.RegisterFacilities;
import cn.changxiao.handover.transfer.LoadBatches;
import cn.changxiao.handover.transfer.LoadedBatch;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.party.Viewer;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Acceptances, the facilities behind them, and the batches in which these go to the operators. */
@Singleton
@Order(200)
final class FacilitiesStep implements DemoStep {

    private final LoadAcceptances loadAcceptances;
    private final RegisterFacilities registerFacilities;
    private final LoadBatches loadBatches;
    private final DemoDecisions demoDecisions;

    FacilitiesStep(
            LoadAcceptances loadAcceptances,
            RegisterFacilities registerFacilities,
            LoadBatches loadBatches,
            DemoDecisions demoDecisions) {
        this.loadAcceptances = loadAcceptances;
        this.registerFacilities = registerFacilities;
        this.loadBatches = loadBatches;
        this.demoDecisions = demoDecisions;
    }

    @Override
    public String label() {
        return "登记验收、设施和移交批次";
    }

    @Override
    public int weight() {
        return 5;
    }

    @Override
    public void run(DemoWork work) {
        List<NewAcceptance> acceptances = new ArrayList<>();
        List<NewFacility> facilities = new ArrayList<>();
        List<BatchOfList> batches = new ArrayList<>();
        for (PlannedCompound compound : work.plan().compounds()) {
            RenovationDrawing.of(work.plan(), compound).ifPresent(renovation -> {
                RenovationForms forms = new RenovationForms(work, compound, renovation);
                acceptances.add(forms.acceptance());
                for (PlannedBatch batch : renovation.batches()) {
                    batches.add(new BatchOfList(forms, batch, facilities.size()));
                }
                for (PlannedFacility facility : renovation.facilities()) {
                    facilities.add(forms.facility(facility));
                }
            });
        }
        loadAcceptances.load(Viewer.service(), acceptances);
        List<FacilityId> ids =
                registerFacilities.register(Viewer.service(), new BusinessKey("demo:facilities"), facilities);
        loadBatches.load(
                Viewer.service(),
                batches.stream().map(batch -> batch.loaded(ids)).toList());
        batches.stream().filter(BatchOfList::isNearTransfer).forEach(batch -> decide(work, batch));
    }

    /** Where the operator is about to take over, the owners have decided by now. */
    private void decide(DemoWork work, BatchOfList batch) {
        PlannedCompound compound = batch.forms().compound();
        demoDecisions.decide(
                compound.key() + ":handover:" + batch.batch().operator(),
                work.plan().today(),
                new DemoDecisions.Resolution(
                        CertificateSubject.HANDOVER,
                        work.register().compound(compound),
                        "向" + work.plan().organisation(batch.batch().operator()).name() + "无偿移交改造后的共有设施",
                        "全小区业主",
                        work.register().units(compound).stream()
                                .flatMap(List::stream)
                                .toList(),
                        Optional.empty()));
    }

    /** A batch whose facilities begin at an index of the whole list. */
    private record BatchOfList(RenovationForms forms, PlannedBatch batch, int first) {

        boolean isNearTransfer() {
            return batch.state() == BatchState.INSPECTED || batch.state() == BatchState.AGREED;
        }

        LoadedBatch loaded(List<FacilityId> ids) {
            return forms.batch(
                    batch,
                    batch.facilities().stream().map(i -> ids.get(first + i)).toList());
        }
    }
}
