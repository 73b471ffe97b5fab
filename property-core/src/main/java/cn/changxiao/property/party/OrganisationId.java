package cn.changxiao.property.party;

/** Identifies an organisation: manager, committee, street office, custodian, operator. */
public record OrganisationId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
