package cn.changxiao.handover.transfer;

import cn.changxiao.handover.facility.FacilityId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A batch to be drafted; free of charge. The certificate is that of the owners' decision, once there is one. */
public record NewBatch(
        BusinessKey key,
        String number,
        CompoundId compound,
        OrganisationId operator,
        Optional<CertificateNumber> certificate,
        List<FacilityId> facilities) {

    private static final int NUMBER_LENGTH_MAX = 40;

    public NewBatch {
        facilities = List.copyOf(facilities);
        if (number.isBlank() || number.length() > NUMBER_LENGTH_MAX) {
            throw new InvalidValue("移交批次号须为 1 至 %d 个字符。".formatted(NUMBER_LENGTH_MAX));
        }
        if (facilities.isEmpty() || Set.copyOf(facilities).size() != facilities.size()) {
            throw new InvalidValue("移交清单须至少有一项设施，且每项只列一次。");
        }
    }

    byte[] hash() {
        return ContentHash.of(number, compound, operator, certificate, facilities);
    }
}
