import { useQuery } from '@tanstack/react-query';
import type { Delivery } from '#shared/contract/deliveries.ts';
import { orpc } from '../../client/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { DeliveryDetail } from './delivery-detail.tsx';

export interface DeliveryDialogProps {
  readonly id: string;
  readonly onOpen: (id: string) => void;
  readonly onOpenInComposer: (delivery: Delivery) => void;
  readonly onClose: () => void;
}

/** All about one delivery, over the window. Mount it to show it. */
export function DeliveryDialog({ id, onOpen, onOpenInComposer, onClose }: DeliveryDialogProps) {
  const query = useQuery(orpc.deliveries.get.queryOptions({ input: { id } }));
  return (
    <Dialog opened onClose={onClose} title="Delivery" size={880}>
      <Loaded query={query}>
        {(delivery) => (
          <DeliveryDetail
            key={id}
            delivery={delivery}
            onOpen={onOpen}
            onOpenInComposer={() => onOpenInComposer(delivery)}
            onClose={onClose}
          />
        )}
      </Loaded>
    </Dialog>
  );
}
