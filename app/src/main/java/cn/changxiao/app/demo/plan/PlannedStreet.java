package cn.changxiao.app.demo.plan;

/**
 * A real street of the city with the number of old compounds the demo gives it.
 *
 * @param code nine digits of GB/T 2260
 * @param county name of the county or district
 */
public record PlannedStreet(String code, String name, String county, int compounds) {

    /** Six digits. */
    public String countyCode() {
        return code.substring(0, 6);
    }

    /** Reads a line of the list of streets. */
    public static PlannedStreet parse(String line) {
        String[] cells = line.split(",");
        return new PlannedStreet(cells[0], cells[1], cells[2], Integer.parseInt(cells[3]));
    }

    /** The same street with another number of compounds. */
    public PlannedStreet with(int newCompounds) {
        return new PlannedStreet(code, name, county, newCompounds);
    }
}
