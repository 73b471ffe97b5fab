/**
 * Bundles (打包): small compounds of one street under one manager from a day on, each by its owners' entrustment or
 * decision. A bundle is a contract and no property area: every compound keeps its own assembly, accounts and fund, and
 * nothing here adds their money up. Who should be bundled is not planned here.
 */
package cn.changxiao.property.bundle;
