package io.github.maintenancebuddy.runtime.reconcile;

/** Which deliveries have been kept. */
public interface KnownDeliveries {
    /** Whether a delivery with this GUID was kept lately. */
    boolean knows(String guid);
}
