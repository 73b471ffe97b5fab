/** The Merkle tree of RFC 6962 (Certificate Transparency) over SHA-256: roots, inclusion and consistency. It knows
 * neither vouchers nor where hashes are kept, and nothing but the JDK. */
package cn.changxiao.fund.merkle;
